/** What tests of every noun share. */
@NullMarked
package org.fengqiao.application;

import org.jspecify.annotations.NullMarked;
