/**
 * The state machine of cases by properties: random commands of random actors on several processes,
 * with clocks that run and a store in trouble, judged by a model of its own.
 */
@NullMarked
package org.fengqiao.application.cases.lives;

import org.jspecify.annotations.NullMarked;
