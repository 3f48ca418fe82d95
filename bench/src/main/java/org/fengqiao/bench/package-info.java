/**
 * What Fengqiao can do on a machine, measured through its public contract, beside what the database
 * alone can do there and beside the same store with one transaction a call.
 */
@NullMarked
package org.fengqiao.bench;

import org.jspecify.annotations.NullMarked;
