/**
 * Files that go to a court: those of disputes that are handed off to it, and those of agreements it
 * is asked to confirm. Which entries give one, and how each gets there at least once whatever
 * crashes.
 */
@NullMarked
package org.fengqiao.application.mediation.filings;

import org.jspecify.annotations.NullMarked;
