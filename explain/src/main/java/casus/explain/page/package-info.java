// SPDX-License-Identifier: Apache-2.0

/// What follows, as one page for the public, as a picture of it and as a telegram.
///
/// A page is complete without script and asks no network for anything. Whatever rests on a supposed
/// world says so in every part that can be cut out of it.
package casus.explain.page;
