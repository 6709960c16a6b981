// SPDX-License-Identifier: Apache-2.0
/// Every finding a text can cause: its code, what it means, a bad and a good example.
package casus.language.diagnosis;
