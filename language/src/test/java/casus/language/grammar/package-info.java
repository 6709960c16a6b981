// SPDX-License-Identifier: Apache-2.0
/// A second parser, made of the shipped grammar at run time, that the parser of the product is held
/// to.
///
/// It shares nothing with the other: it cuts its own leaves, tries every alternative and every
/// length of every repetition, and counts the trees.
package casus.language.grammar;
