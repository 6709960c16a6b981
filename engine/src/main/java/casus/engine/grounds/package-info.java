// SPDX-License-Identifier: Apache-2.0
/// What a conclusion rests on: provisions, entries, readings and named inferences.
package casus.engine.grounds;
