// SPDX-License-Identifier: Apache-2.0
/// The log itself: storage, sequencing, checking what is stored, and succession.
package casus.register.log;
