// SPDX-License-Identifier: Apache-2.0
/// What happened and what was said, in the order of time, whatever any treaty makes of it.
package casus.engine.chronicle;
