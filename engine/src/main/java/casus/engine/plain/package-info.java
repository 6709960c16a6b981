// SPDX-License-Identifier: Apache-2.0
/// The quick way for plain dockets: an instrument compiled into tables of small numbers, and a
/// docket that disturbs nothing assessed in one pass. It says what the fold says, or nothing.
package casus.engine.plain;
