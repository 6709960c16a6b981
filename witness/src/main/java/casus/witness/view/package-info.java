// SPDX-License-Identifier: Apache-2.0
/// A log as somebody else sees it.
package casus.witness.view;
