// SPDX-License-Identifier: Apache-2.0
/// From where one looks: as of when, known when, and which of the contested things are taken as
/// given.
package casus.engine.vantage;
