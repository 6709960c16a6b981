// SPDX-License-Identifier: Apache-2.0
/// What a reader of a text that can be read would want to know about it.
package casus.language.check;
