// SPDX-License-Identifier: Apache-2.0

/// Dockets and supposed worlds as aligned text for people. Start at [DocketText].
package casus.scenario.docket;
