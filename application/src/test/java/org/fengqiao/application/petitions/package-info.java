@NullMarked
package org.fengqiao.application.petitions;

import org.jspecify.annotations.NullMarked;
