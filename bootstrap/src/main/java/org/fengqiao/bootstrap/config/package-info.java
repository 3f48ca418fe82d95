/**
 * What can be set, read once at the start; a setting that is wrong or unknown is refused by name.
 */
@NullMarked
package org.fengqiao.bootstrap.config;

import org.jspecify.annotations.NullMarked;
