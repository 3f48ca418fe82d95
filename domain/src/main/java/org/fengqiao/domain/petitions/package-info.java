/** 信访: petitions under the petition regulations, from registration to the final opinion. */
@NullMarked
package org.fengqiao.domain.petitions;

import org.jspecify.annotations.NullMarked;
