/** The workspace's browser code: custom elements that enhance pages which work without them. */
import './desk/reveal.ts'
import './editor/auto-save.ts'
import './editor/photo-list.ts'
import './editor/rich-editor.ts'
import './intake/hand-in.ts'
