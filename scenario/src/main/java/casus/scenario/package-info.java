// SPDX-License-Identifier: Apache-2.0

/// A treaty story as text: read it, run it, report the difference.
package casus.scenario;
