// SPDX-License-Identifier: Apache-2.0
package casus.engine.obligation;

import casus.engine.grounds.Grounds;

/// A sentence that does not apply to a bearer on a case it could have reached.
///
/// @param key which obligation there would have been
/// @param grounds why not: the first condition that is FALSE
public record NotOwed(ObligationKey key, Grounds grounds) {}
