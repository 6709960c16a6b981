// SPDX-License-Identifier: Apache-2.0
/// A monitor: follows logs, keeps what proves misconduct, and accuses nobody beyond it.
package casus.witness.monitor;
