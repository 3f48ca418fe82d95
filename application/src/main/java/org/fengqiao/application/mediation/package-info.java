/**
 * Dispute mediation: the organizations where it is done and who sits in them, and the mediators and
 * how they are found.
 */
@NullMarked
package org.fengqiao.application.mediation;

import org.jspecify.annotations.NullMarked;
