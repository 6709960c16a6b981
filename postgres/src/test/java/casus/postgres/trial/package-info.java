// SPDX-License-Identifier: Apache-2.0
/// Programs that tests start as processes of their own, so that they can be killed.
package casus.postgres.trial;
