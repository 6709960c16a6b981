// SPDX-License-Identifier: Apache-2.0
/// Where a witness keeps what it cosigned last: one file.
package casus.witness.store;
