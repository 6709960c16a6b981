// SPDX-License-Identifier: Apache-2.0
/// What general law says beside a result, outside the text: remarks, which change nothing in who
/// owes what. Start at `GeneralLaw`; how it is read is in `docs/concepts/general-law.md`.
package casus.engine.general;
