// SPDX-License-Identifier: Apache-2.0
/// What is lodged: signed envelopes, evidence by its digest, salted commitments.
package casus.register.envelope;
