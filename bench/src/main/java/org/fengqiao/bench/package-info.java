/** What is measured, and against what. */
@NullMarked
package org.fengqiao.bench;

import org.jspecify.annotations.NullMarked;
