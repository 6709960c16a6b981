// SPDX-License-Identifier: Apache-2.0
/// The names that treaty files give to things, one type for each kind of thing.
package casus.treaty.name;
