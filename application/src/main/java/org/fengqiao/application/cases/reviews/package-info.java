/**
 * What is done with progress reviews: held, instructed, closed, listed, and found missing by the
 * calendar.
 */
@NullMarked
package org.fengqiao.application.cases.reviews;

import org.jspecify.annotations.NullMarked;
