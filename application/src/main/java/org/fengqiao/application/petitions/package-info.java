/**
 * What is done with petitions: registered, routed, accepted, decided, reviewed, re-examined,
 * listed, and woken by their clocks.
 */
@NullMarked
package org.fengqiao.application.petitions;

import org.jspecify.annotations.NullMarked;
