// SPDX-License-Identifier: Apache-2.0
/// Where things are: places, areas and the algebra of areas, in whole millionths of a degree
/// (WGS84).
package casus.treaty.place;
