// SPDX-License-Identifier: Apache-2.0
/// Faster signatures, and time stamps of RFC 3161, by Bouncy Castle.
package casus.bouncycastle;
