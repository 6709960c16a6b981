// SPDX-License-Identifier: Apache-2.0
/// Time stamps of authorities that have nothing to do with a log (RFC 3161): how they are kept, and
/// the port behind which they are checked.
package casus.register.stamp;
