// SPDX-License-Identifier: Apache-2.0
/// A log in PostgreSQL. Rows are only ever added, but for the head and the published checkpoint.
package casus.postgres;
