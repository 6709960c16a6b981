// SPDX-License-Identifier: Apache-2.0
/// A few things in order, in little room.
package casus.engine.order;
