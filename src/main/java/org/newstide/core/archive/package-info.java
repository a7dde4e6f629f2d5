/** Bytes of an archive file into records; damage costs the damaged record only and says where. */
package org.newstide.core.archive;
