// SPDX-License-Identifier: Apache-2.0
/// What a vantage lets one see of a docket, in order and by what it is about (semantics 1-7).
package casus.engine.view;
