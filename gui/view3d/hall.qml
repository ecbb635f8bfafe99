import QtQuick
import QtQuick3D
import Thermohall

// The hall in metres: x east, y up, z south. Values come from HallView.
Item {
    id: root
    property color pageColor: "#f5f6f8"
    property vector3d cameraPosition: Qt.vector3d(0, 10, 20)
    property quaternion cameraRotation: Qt.quaternion(1, 0, 0, 0)
    property real fieldOfView: 45
    property vector3d floorCenter: Qt.vector3d(0, 0, 0)
    property vector3d floorSize: Qt.vector3d(1, 0.1, 1)
    property color floorColor: "#eef0f3"
    property vector3d pickedCenter: Qt.vector3d(0, 0, 0)
    property vector3d pickedSize: Qt.vector3d(0, 0, 0)
    property color accentColor: "#0b6e99"

    component Plane: Model {
        property SliceTexture picture
        visible: false
        source: "#Rectangle"
        materials: DefaultMaterial {
            lighting: DefaultMaterial.NoLighting
            cullMode: Material.NoCulling
            diffuseMap: Texture {
                textureData: picture
                tilingModeHorizontal: Texture.ClampToEdge
                tilingModeVertical: Texture.ClampToEdge
            }
        }
    }

    View3D {
        anchors.fill: parent
        environment: SceneEnvironment {
            clearColor: pageColor
            backgroundMode: SceneEnvironment.Color
            antialiasingMode: SceneEnvironment.MSAA
            antialiasingQuality: SceneEnvironment.Medium
            tonemapMode: SceneEnvironment.TonemapModeLinear
        }
        PerspectiveCamera {
            position: cameraPosition
            rotation: cameraRotation
            fieldOfView: root.fieldOfView
            clipNear: 0.1
            clipFar: 1000
        }
        DirectionalLight {
            eulerRotation: Qt.vector3d(-70, 35, 0)
            brightness: 0.2
            ambientColor: Qt.rgba(0.71, 0.71, 0.72, 1)
        }
        DirectionalLight {
            rotation: cameraRotation
            brightness: 0.2
        }
        Model {
            source: "#Cube"
            position: floorCenter
            scale: floorSize.times(0.01)
            materials: DefaultMaterial { diffuseColor: floorColor; specularAmount: 0 }
        }
        Model {
            source: "#Cube"
            instancing: BoxInstances { objectName: "racks" }
            materials: DefaultMaterial { diffuseColor: "white"; specularAmount: 0 }
        }
        Model {
            source: "#Cube"
            instancing: BoxInstances { objectName: "fronts" }
            materials: DefaultMaterial { diffuseColor: "white"; specularAmount: 0 }
        }
        Model {
            source: "#Cube"
            instancing: BoxInstances { objectName: "units" }
            materials: DefaultMaterial { diffuseColor: "white"; specularAmount: 0 }
        }
        Model {
            source: "#Cube"
            instancing: BoxInstances { objectName: "tiles" }
            materials: DefaultMaterial { diffuseColor: "white"; specularAmount: 0 }
        }
        // Planes of air temperature across x, across y, and level.
        Plane { objectName: "plane0"; eulerRotation.y: -90; picture: SliceTexture { objectName: "slice0" } }
        Plane { objectName: "plane1"; picture: SliceTexture { objectName: "slice1" } }
        Plane { objectName: "plane2"; eulerRotation.x: -90; picture: SliceTexture { objectName: "slice2" } }
        Model {
            objectName: "pathsModel"
            visible: false
            geometry: AirMesh { objectName: "paths" }
            materials: DefaultMaterial { diffuseColor: "white"; lighting: DefaultMaterial.NoLighting; vertexColorsEnabled: true }
        }
        Model {
            objectName: "surfaceModel"
            visible: false
            geometry: AirMesh { objectName: "surface" }
            opacity: 0.6
            materials: DefaultMaterial { diffuseColor: "white"; specularAmount: 0; vertexColorsEnabled: true; cullMode: Material.NoCulling }
        }
        Model {
            source: "#Cube"
            instancing: BoxInstances { objectName: "clear"; hasTransparency: true; depthSortingEnabled: true }
            materials: DefaultMaterial { diffuseColor: "white"; specularAmount: 0; lighting: DefaultMaterial.NoLighting; cullMode: Material.NoCulling }
        }
        Model {
            source: "#Cube"
            instancing: BoxInstances { objectName: "walls"; hasTransparency: true; depthSortingEnabled: true }
            materials: DefaultMaterial { diffuseColor: "white"; specularAmount: 0; lighting: DefaultMaterial.NoLighting }
        }
        Model {
            visible: pickedSize.x > 0
            source: "#Cube"
            position: pickedCenter
            scale: pickedSize.times(0.01)
            opacity: 0.45
            materials: DefaultMaterial { diffuseColor: accentColor; lighting: DefaultMaterial.NoLighting }
        }
    }
}
