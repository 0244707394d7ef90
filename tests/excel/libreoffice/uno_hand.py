"""A hand inside LibreOffice: runs in a Python that has UNO, takes one JSON request a line, gives one JSON reply.

Started by ``office.py``; knows nothing of the program that is tested.
"""

from __future__ import annotations

import contextlib
import json
import sys
import time

import uno
import unohelper
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import DisposedException
from com.sun.star.task import XInteractionHandler
from com.sun.star.ucb import XCommandEnvironment

LIMIT = 60
DEPTH = 12
CHILDREN = 300


def constant(name):
    return uno.getConstantByName(f"com.sun.star.accessibility.{name}")


SHOWING = constant("AccessibleStateType.SHOWING")
DIALOGS = {constant(f"AccessibleRole.{role}") for role in ("ALERT", "DIALOG")}
BUTTON = constant("AccessibleRole.PUSH_BUTTON")
WORDS = {constant(f"AccessibleRole.{role}") for role in ("LABEL", "TEXT", "STATIC", "PARAGRAPH")}
TABLE, MENU = constant("AccessibleRole.TABLE"), constant("AccessibleRole.MENU")
CLOSED = {constant(f"AccessibleRole.{role}") for role in ("TABLE", "COMBO_BOX", "LIST", "PAGE_TAB_LIST")}


class Agreeing(unohelper.Base, XCommandEnvironment, XInteractionHandler):
    """Installing asks whether the user wants it: yes."""

    def getInteractionHandler(self):  # noqa: N802
        return self

    def getProgressHandler(self):  # noqa: N802
        return None

    def handle(self, request):
        for answer in request.getContinuations():
            if answer.queryInterface(uno.getTypeByName("com.sun.star.task.XInteractionApprove")):
                answer.select()


class Hand:
    """Each public function is a request; what it gives is the reply."""

    def __init__(self, pipe):
        resolver = uno.getComponentContext().ServiceManager.createInstance(
            "com.sun.star.bridge.UnoUrlResolver"
        )
        until = time.monotonic() + LIMIT
        while True:
            with contextlib.suppress(Exception):
                self.context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            if time.monotonic() > until:
                raise TimeoutError("LibreOffice did not start.")
            time.sleep(0.05)
        self.desktop = self.service("com.sun.star.frame.Desktop")

    def service(self, name):
        return self.context.ServiceManager.createInstanceWithContext(name, self.context)

    def install(self, path):
        self._extensions().addExtension(uno.systemPathToFileUrl(path), (), "user", None, Agreeing())

    def extensions(self):
        """Identifier, version and name of each extension of the user."""
        packages = self._extensions().getDeployedExtensions("user", None, Agreeing())
        return [[one.getIdentifier().Value, one.getVersion(), one.getDisplayName()] for one in packages]

    def terminate(self):
        """Ends LibreOffice without asking about changes."""
        for document in self._components():
            if hasattr(document, "setModified"):
                document.setModified(False)
        # It may be gone before it has answered.
        with contextlib.suppress(DisposedException):
            self.desktop.terminate()

    def open(self, path, *, read_only=False):
        url = uno.systemPathToFileUrl(path) if path else "private:factory/scalc"
        how = PropertyValue("ReadOnly", 0, read_only, 0)
        assert self.desktop.loadComponentFromURL(url, "_default", 0, (how,)) is not None

    def maximise(self):
        """Gives the newest window the whole screen; its width now, which the window manager changes in its own time."""
        frame = self.desktop.getCurrentFrame()
        if frame is None:
            return 0
        window = frame.getContainerWindow()
        # A wish that came before the window manager was there is lost, and only a change is a new wish.
        window.IsMaximized = False
        window.IsMaximized = True
        return window.getPosSize().Width

    def bring(self, path):
        """Puts the window of an open workbook in front of the others."""
        frame = self._book(path).getCurrentController().getFrame()
        frame.getContainerWindow().toFront()
        frame.activate()

    def dispatch(self, url):
        helper = self.service("com.sun.star.frame.DispatchHelper")
        helper.executeDispatch(self.desktop.getCurrentFrame(), url, "", 0, ())

    def documents(self):
        """Title and path of each open document."""
        found = []
        for component in self._components():
            url = component.getURL() if hasattr(component, "getURL") else ""
            title = component.getTitle() if hasattr(component, "getTitle") else ""
            found.append([title, uno.fileUrlToSystemPath(url) if url else ""])
        return found

    def close(self, path):
        document = self._book(path)
        document.setModified(False)
        document.close(True)

    def cells(self, sheet, address, path=None):
        return [list(row) for row in self._range(sheet, address, path).getDataArray()]

    def put(self, sheet, address, value, path=None):
        """Types a number into a cell."""
        self._range(sheet, address, path).getCellByPosition(0, 0).setValue(value)

    def formulas(self, sheet, address, path=None):
        return [list(row) for row in self._range(sheet, address, path).getFormulaArray()]

    def selected(self, path=None):
        """Sheet and address of the cell that is marked."""
        return self._book(path).getCurrentSelection().AbsoluteName

    def show(self, sheet, address, path=None):
        controller = self._book(path).getCurrentController()
        controller.setActiveSheet(self._book(path).getSheets().getByName(sheet))
        controller.select(self._range(sheet, address, path))

    def cell_bounds(self, sheet, address, path=None):
        """Where a cell of the shown sheet is on the screen."""
        cell = self._range(sheet, address, path).getCellByPosition(0, 0).getCellAddress()
        window = (
            self._book(path).getCurrentController().getFrame().getContainerWindow().getAccessibleContext()
        )
        for node in walk(window):
            if node.getAccessibleRole() == TABLE:
                return bounds(node.getAccessibleCellAt(cell.Row, cell.Column).getAccessibleContext())
        return None

    def place(self, name):
        """Where on the screen the thing with this name is: a button, a menu, an item of a menu; None without one."""
        for window in self._windows():
            for node in walk(window):
                if node.getAccessibleName() == name and is_showing(node) and bounds(node)[2] > 0:
                    return bounds(node)
        return None

    def dialogs(self):
        """Title, text and buttons (name to bounds) of each dialog that is open."""
        found = []
        for window in self._windows():
            if window.getAccessibleRole() in DIALOGS and is_showing(window):
                nodes = list(walk(window))
                texts = [words_of(node) for node in nodes if node.getAccessibleRole() in WORDS]
                buttons = {node.getAccessibleName(): bounds(node) for node in nodes if is_button(node)}
                found.append([window.getAccessibleName(), "\n".join(filter(None, texts)), buttons])
        return found

    def _extensions(self):
        return self.context.getValueByName("/singletons/com.sun.star.deployment.ExtensionManager")

    def _windows(self):
        """What can be seen of each window, the active one first."""
        toolkit = self.service("com.sun.star.awt.Toolkit")
        windows = [toolkit.getTopWindow(index) for index in range(toolkit.getTopWindowCount())]
        windows.sort(key=lambda window: window != toolkit.getActiveTopWindow())
        return [context for window in windows if (context := window.getAccessibleContext()) is not None]

    def _components(self):
        components = self.desktop.getComponents().createEnumeration()
        while components.hasMoreElements():
            yield components.nextElement()

    def _book(self, path):
        wanted = None if path is None else uno.systemPathToFileUrl(path)
        for component in self._components():
            if hasattr(component, "getSheets") and wanted in {None, component.getURL()}:
                return component
        raise LookupError(path)

    def _range(self, sheet, address, path):
        return self._book(path).getSheets().getByName(sheet).getCellRangeByName(address)


def walk(context, depth=0):
    """An accessible thing and everything in it that a user can see; cells, lists and closed menus are left out."""
    yield context
    count = context.getAccessibleChildCount()
    role = context.getAccessibleRole()
    if depth > DEPTH or count > CHILDREN or role in CLOSED or (role == MENU and not is_open(context, count)):
        return
    for index in range(count):
        # Things come and go while we look.
        with contextlib.suppress(Exception):
            yield from walk(context.getAccessibleChild(index).getAccessibleContext(), depth + 1)


def is_open(menu, count):
    return count > 0 and is_showing(menu.getAccessibleChild(0).getAccessibleContext())


def bounds(node):
    """Left, top, width and height on the screen."""
    if not hasattr(node, "getLocationOnScreen"):
        return [0, 0, 0, 0]
    place, size = node.getLocationOnScreen(), node.getSize()
    return [place.X, place.Y, size.Width, size.Height]


def is_showing(node):
    states = node.getAccessibleStateSet()
    # A set of states up to LibreOffice 7.5, a number with a bit for each of them from 7.6 on.
    return bool(states & SHOWING) if isinstance(states, int) else states.contains(SHOWING)


def is_button(node):
    return node.getAccessibleRole() == BUTTON and is_showing(node)


def words_of(node):
    """The text in a thing, else its name."""
    text = node.getText() if hasattr(node, "getText") else ""
    return text or node.getAccessibleName()


def main():
    hand = Hand(sys.argv[1])
    say({"gave": "ready"})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            reply = {"gave": getattr(hand, request["do"])(**request["with"])}
        except Exception as error:  # noqa: BLE001 - the test is told whatever it was
            reply = {"failed": f"{type(error).__name__}: {getattr(error, 'Message', '') or error}"}
        say(reply)


def say(reply):
    sys.stdout.write(json.dumps(reply) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
