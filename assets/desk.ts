/** The workspace's browser code: custom elements that enhance pages which work without them. */
import './desk/reveal.ts'
import './editor/auto-save.ts'
import './editor/photo-list.ts'
import './editor/rich-editor.ts'

/** Pages of signing in have this code too, and phones fetch it: what one screen alone needs comes with that screen. */
if (document.querySelector('hand-in')) void import('./intake/hand-in.ts')
const board = document.querySelector<HTMLElement>('.board-columns')
if (board) void import('./desk/board.ts').then(({ letDrag }) => letDrag(board))
