// SPDX-License-Identifier: Apache-2.0
/// A PostgreSQL server in a folder: unpacked, initialized, started, adopted, recovered, stopped.
package casus.postgres.launcher;
