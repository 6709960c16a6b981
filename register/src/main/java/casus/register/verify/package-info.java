// SPDX-License-Identifier: Apache-2.0
/// What a receipt or a whole log proves, said in findings.
package casus.register.verify;
