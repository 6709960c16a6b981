// SPDX-License-Identifier: Apache-2.0
/// Which parts of a Markdown file are read: headings, block quotes and `casus` fences.
package casus.language.literate;
