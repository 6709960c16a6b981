// SPDX-License-Identifier: Apache-2.0
/// Which entries have to do with one another: a docket falls into matters, and what happens in one
/// changes nothing in another.
package casus.engine.matter;
