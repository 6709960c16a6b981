// SPDX-License-Identifier: Apache-2.0
/// HTTP, both sides of it: what listens, what is served (a witness, a log), and what asks others.
package casus.witness.http;
