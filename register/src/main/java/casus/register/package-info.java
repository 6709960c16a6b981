// SPDX-License-Identifier: Apache-2.0
/// What every format of the register shares: strict text, and what is thrown when it is not met.
package casus.register;
