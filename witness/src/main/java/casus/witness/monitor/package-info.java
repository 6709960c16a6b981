// SPDX-License-Identifier: Apache-2.0
/// To come.
package casus.witness.monitor;
