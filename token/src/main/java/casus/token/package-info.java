// SPDX-License-Identifier: Apache-2.0
/// Private keys in a token (PKCS#11), named by URIs (RFC 7512).
package casus.token;
