/** What is promised of keys. */
@NullMarked
package org.fengqiao.application.rewards.vault;

import org.jspecify.annotations.NullMarked;
