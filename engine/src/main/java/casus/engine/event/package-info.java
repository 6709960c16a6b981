// SPDX-License-Identifier: Apache-2.0
/// What an entry tells of, by kind. The concrete types of occurrence and act are the instruments' own words.
package casus.engine.event;
