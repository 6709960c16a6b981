// SPDX-License-Identifier: Apache-2.0
/// Policy files: which log, which witnesses, and how many of them must have cosigned.
package casus.register.policy;
