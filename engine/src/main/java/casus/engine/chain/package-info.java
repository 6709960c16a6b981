// SPDX-License-Identifier: Apache-2.0
/// Which duties hang on what follows under another treaty, and in which order treaties are assessed
/// for it. Start at `Chains`.
package casus.engine.chain;
