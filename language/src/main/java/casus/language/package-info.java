// SPDX-License-Identifier: Apache-2.0

/// From text to instrument and back.
package casus.language;
